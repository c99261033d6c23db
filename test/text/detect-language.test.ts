import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../core/text/detect-language';

describe('the language of a text', () => {
  test.each([
    ['en', 'Where is my order? It should have arrived on Monday.'],
    ['en', 'Thanks, that is exactly what we need for the meeting.'],
    ['de', 'Wo ist meine Bestellung? Sie sollte am Montag ankommen.'],
    ['de', 'Könnten Sie uns bitte ein Angebot für 20 Lizenzen schicken?'],
    ['fr', "Bonjour, je n'ai pas encore reçu ma commande, pouvez-vous m'aider ?"],
    ['fr', 'Nous souhaitons une offre pour notre équipe avec les options.'],
    ['es', '¿Dónde está mi pedido? Todavía no lo he recibido.'],
    ['es', 'Hola, necesito una copia de la factura para mi empresa, gracias.'],
    ['pt', 'Olá, ainda não recebi a minha encomenda. Vocês podem ajudar?'],
    ['pt', 'Preciso de uma cópia da fatura para a nossa empresa, obrigado.'],
    ['zh', '我的订单什么时候发货？'],
    ['zh', '請問我的包裹到哪裡了？'],
    ['ja', '注文した商品はいつ届きますか？'],
    ['ja', 'パスワードを忘れました。'],
    ['ru', 'Где мой заказ? Он должен был прийти в понедельник.'],
  ])('is %s for %j', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test('is null where nothing tells it', () => {
    for (const text of [
      '',
      '👍',
      '12345',
      'Xyzzy Qwfp',
      'OK',
      'أين طلبي؟',
      '내 주문은 어디에 있나요?',
      'Де моє замовлення? Він їде',
    ]) {
      expect(detectLanguage(text), text).toBeNull();
    }
  });

  test('is that of the greater part in a mixed text', () => {
    expect(detectLanguage('保存文件的时候一直提示 "Error 502 Bad Gateway"，刷新也没有用，请帮忙看一下。')).toBe('zh');
    expect(detectLanguage('Please translate the word 退款 for the customer, it is in the title of the mail.')).toBe(
      'en',
    );
    expect(
      detectLanguage(
        'Hallo, der Kunde schreibt "money back please". Können Sie das bitte für mich prüfen? Vielen Dank',
      ),
    ).toBe('de');
  });

  test('does not depend on what stands behind the first pages', () => {
    const text = 'Where is my order? It is late. '.repeat(300);
    expect(detectLanguage(`${text}${'我的订单什么时候发货？'.repeat(5_000)}`)).toBe('en');
  });
});
