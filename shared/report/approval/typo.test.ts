import { describe, expect, it } from 'vitest'
import { whyNoTypo } from './typo.ts'

const NAMES = ['区财政局', '沈立言', '']

describe('what a proof-reader may put right', () => {
  it.each([
    ['一个错字', '保障教师侍遇', '保障教师待遇'],
    ['的、地、得', '认真的落实', '认真地落实'],
    ['多余的标点', '成效明显，。', '成效明显。'],
    ['半角改全角', '成效明显,持续向好', '成效明显，持续向好'],
    ['空格', '教育 经费', '教育经费'],
    ['成对的引号', '"双减"工作', '“双减”工作'],
  ])('[RP-06] %s', (_, before, after) => {
    expect(whyNoTypo(before, after, NAMES)).toBe(null)
  })

  it.each([
    ['没有改动', '教育', '教育', 'same'],
    ['数字', '增长3%', '增长5%', 'number'],
    ['汉字数字', '增加三所', '增加五所', 'number'],
    ['小数点', '3.5亿元', '35亿元', 'number'],
    ['百分号', '增长3%', '增长3‰', 'number'],
    ['起止连接号', '2020-2025年', '2020、2025年', 'number'],
    ['单位', '投入3亿元', '投入3亿角', 'number'],
    ['千分位', '3,500人', '3500人', 'number'],
    ['负号', '-3个百分点', '3个百分点', 'number'],
    ['数字后的量词', '新建3所', '新建3座', 'number'],
    ['否定', '不得挤占', '可得挤占', 'weighty'],
    ['时态', '已落实', '拟落实', 'weighty'],
    ['增减', '支出增长', '支出减长', 'weighty'],
    ['单位名称', '区财政局负责', '区财税局负责', 'name'],
    ['人名', '沈立言', '沈立研', 'name'],
    ['删字', '全面落实', '落实', 'longer'],
    ['加字', '落实', '全面落实', 'longer'],
    ['两字', '教师待遇', '学生待遇', 'longer'],
  ])('[RP-06] not: %s', (_, before, after, why) => {
    expect(whyNoTypo(before, after, NAMES)).toBe(why)
  })
})
